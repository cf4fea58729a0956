"""Mentions resolved to political actors."""

from dragoman.actors.mention import Mention, MentionIndex

__all__ = ["Mention", "MentionIndex"]
