calc
