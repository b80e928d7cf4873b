"""The house itself: its shape, its words, its resources, and the wheel it is given away as."""
