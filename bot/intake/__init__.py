"""From an event at the door to its effect: lanes that give order, parking for what is unfinished."""
