[condition][]fakta {x}=eval(java.lang.System.setProperty("hostile","ran")==null)
[consequence][]nilai {x}=Runtime.getRuntime().exec("id");
