package id.salor.appraisal.rules;
