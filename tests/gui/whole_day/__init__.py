"""A whole working day in the real window: morning list, call, plan, print, next extract."""
