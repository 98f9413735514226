"""What the commands do, by noun; what they take is declared in fordel_command, which also says how one is added."""
