[keyword]aturan=rule
[*]selesai=end function void f(){System.exit(1);}
