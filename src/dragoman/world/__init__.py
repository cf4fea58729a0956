"""What Dragoman knows before it reads."""
