"""A model as files, in the store and in use; its card; ways in which it's refused."""
