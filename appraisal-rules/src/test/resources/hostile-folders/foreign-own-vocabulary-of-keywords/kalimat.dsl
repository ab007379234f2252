[keyword]aturan=rule
[keyword]bila=when
[keyword]maka=then
[keyword]selesai=end
