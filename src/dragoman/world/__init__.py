"""What Dragoman knows before it reads."""

from dragoman.world.currencies import Currency
from dragoman.world.folding import fold
from dragoman.world.roles import Role
from dragoman.world.sense import Manner, Sense
from dragoman.world.state import State
from dragoman.world.world import Match, World, load_world

__all__ = ["Currency", "Manner", "Match", "Role", "Sense", "State", "World", "fold", "load_world"]
