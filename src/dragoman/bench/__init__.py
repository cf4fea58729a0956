"""Predictions in the forms of the public benchmarks, and the coder's speed."""
