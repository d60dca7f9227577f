away = Mae'r cysylltiad wedi torri
away-more = Mae eich atebion hyd yma yn ddiogel. Rydym yn dal i drio.
connection-is-back = Mae'r cysylltiad yn ôl.
