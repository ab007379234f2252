[condition][]selalu=eval(true)
[consequence][]nilai {x} adalah {y}=System.setProperty("hostile", "ran");
