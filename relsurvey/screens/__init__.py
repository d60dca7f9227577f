"""The screens a respondent sees, as HTML: templates, style sheet, pictures. Pure; delivered by `ui` and by `web`."""
