"""Maps of frameworks: what a regulator or commissioner looks at, and which evidence belongs to it. Pure."""
