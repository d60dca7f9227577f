### An organisation's own photos and recordings: the page, the commands, what is refused.

media-title = Own photos and recordings
media-about = Show your own photos instead of our pictures. Each photo replaces its picture on every screen of your surveys, because the same picture always means the same thing.
media-consent = Show a person only if they have agreed. A photo is made small, and the place, date and camera are taken out.
media-pictures = Pictures
media-pile = { $title } ({ $count ->
        [one] 1 picture
       *[other] { $count } pictures
    })
media-other-pictures = In every survey
media-recordings = Recordings
media-recordings-about = A recording is played when somebody presses Listen on that question. Choose a voice that people know.
media-picture-column = Our picture
media-own-column = Your photo
media-change-column = Change
media-none = None
media-choose = Photo instead of { $picture }
media-put = Use this photo
media-put-what = Use this photo instead of { $picture }
media-remove = Remove
media-remove-what = Remove { $what }
media-question = Question
media-language = Language
media-recording-file = Recording (MP3, Ogg, WAV or M4A, at most 1 MB)
media-recording-put = Use this recording
media-added = Saved. People see or hear it within half a minute.
media-removed = Removed.
media-back = Back to your work

home-media = Show your own photos instead of our pictures, and let a voice that people know read the questions.

errors-media-picture-unknown = There is no picture with the id { $picture }. The page of your own photos lists all pictures.
errors-media-question-unknown = This questionnaire has no question with the id { $question }.
errors-media-language-unknown = There is no language { $language } here.
errors-media-not-found = There is no such photo or recording.
errors-media-photo-too-large = This photo is larger than { $limit } MB. Choose a smaller one.
errors-media-not-a-photo = This file is not a photo that can be shown. Choose a JPEG, PNG or WebP file.
errors-media-recording-too-large = This recording is larger than { $limit } MB. Make it shorter, or save it as MP3.
errors-media-not-a-recording = This file is not a recording that browsers play. Choose an MP3, Ogg, WAV or M4A file.
errors-media-picture-shared = This photo stands for “{ $picture }” already. One photo can't mean two things.
errors-media-choose-file = Choose a file first.

cli-media-short = Add, list or remove own photos and recordings.
cli-media-help = Own photos instead of pictures, and recordings of questions by a voice that people know.
cli-media-examples =
    Example:
      relsurvey media add-picture home our-house.jpg
cli-media-add-picture-short = Show a photo instead of a picture.
cli-media-add-picture-help = Show a photo instead of a picture, on every screen of the organisation's surveys. Place, date and camera are taken out.
cli-media-add-picture-examples =
    Example:
      relsurvey media add-picture home our-house.jpg
cli-media-add-recording-short = Play a recording of a question.
cli-media-add-recording-help = Play a recording when somebody listens to a question. MP3, Ogg, WAV or M4A, at most 1 MB.
cli-media-add-recording-examples =
    Example:
      relsurvey media add-recording surveys/how-connected friends friends.mp3 --language en
cli-media-list-short = List own photos and recordings.
cli-media-list-help = List own photos and recordings: kind, key, day.
cli-media-list-examples =
    Example:
      relsurvey media list
cli-media-remove-short = Remove a photo or a recording.
cli-media-remove-help = Show our picture, or read with the device's voice, again. KEY is as the list shows it.
cli-media-remove-examples =
    Example:
      relsurvey media remove picture home
cli-media-language = The language that is spoken.
cli-media-picture-added = Your photo is shown instead of the picture { $picture }.
cli-media-recording-added = Your recording is played on the question { $question }.
cli-media-removed = { $key } was removed.
