FUNCTIONS = ()
def function(title): return None
def adjacent(a,b): return False
