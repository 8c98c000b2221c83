extension Lexicon {
  /// How English says values.
  static let english = Lexicon(
    cardinals: [
      "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
      "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
      "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
      "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    ],
    powers: ["hundred": 100, "thousand": 1_000, "million": 1_000_000],
    rounds: ["couple": 2, "dozen": 12, "score": 20],
    about: [
      "about", "around", "roughly", "approximately", "approx", "approx.", "circa", "ca.", "some", "nearly", "almost",
      "close to", "more than", "over", "less than", "under", "at least", "at most", "up to", "maybe", "perhaps", "say",
      "or so", "more or less", "give or take", "or thereabouts", "ish",
    ],
    openings: [
      "it is", "it's", "its", "we are", "we're", "there are", "there's", "there is", "i have", "we have", "i think",
      "i'd say", "i guess", "that's", "it", "rather",
    ],
    ranges: [("between", "and"), ("from", "to"), ("", "to"), ("", "or")],
    units: [
      .people: [
        "person", "people", "persons", "employees", "employee", "staff", "members of staff", "heads", "of us",
        "workers",
        "users", "user", "in all", "altogether",
      ],
      .seats: ["seat", "seats", "licence", "licences", "license", "licenses", "users", "user"],
      .pages: ["page", "pages", "prints", "copies"],
      .visits: [
        "visit a year", "visits a year", "visits per year", "visit", "visits", "times a year", "times per year",
        "a year",
        "per year", "yearly",
      ],
      .tests: [
        "test a year", "tests a year", "tests per year", "test", "tests", "times a year", "times per year", "a year",
        "per year",
      ],
      .requests: [
        "request a month", "requests a month", "requests per month", "request", "requests", "tickets",
        "tickets a month",
        "calls a month", "calls", "a month", "per month", "monthly",
      ],
      .times: ["time", "times"],
      .kilometres: ["kilometre", "kilometres", "kilometer", "kilometers", "km", "kms"],
      .percent: ["%", "%", "percent", "per cent"],
      .hours: ["hour", "hours", "h", "hr", "hrs"],
      .businessHours: ["business hour", "business hours", "working hour", "working hours"],
      .days: ["day", "days", "d", "calendar day", "calendar days"],
      .businessDays: ["business day", "business days", "working day", "working days"],
      .weeks: ["week", "weeks", "wk", "wks"],
      .months: ["month", "months", "mths", "month of fees", "months of fees"],
      .quarters: ["quarter", "quarters"],
      .halfYears: ["half-year", "half-years", "half year", "half years"],
      .years: ["year", "years", "yr", "yrs", "y"],
      .points: ["point", "points", "pts"],
    ],
    paces: [
      .hourly: ["an hour", "per hour", "/h", "/hr", "/ hr", "/hour", "/ hour", "hourly"],
      .daily: ["a day", "per day", "/day", "/ day", "daily"],
      .monthly: [
        "a month", "per month", "/month", "/ month", "monthly", "pm", "p.m.", "each month", "every month", "/mo",
      ],
      .quarterly: ["a quarter", "per quarter", "/quarter", "/ quarter", "quarterly"],
      .halfYearly: ["a half-year", "per half-year", "half-yearly"],
      .yearly: [
        "a year", "per year", "/year", "/ year", "/yr", "/ yr", "yearly", "annually", "per annum", "pa", "p.a.",
        "each year", "every year",
      ],
    ],
    euros: ["euros", "euro", "eur", "€"],
    untaxed: ["excl. vat", "excl vat", "ex vat", "excluding vat", "before tax", "net"],
    outOf: ["out of", "/"],
    scores: [
      .usefulness: [
        "useless": 0, "not useful": 0, "not very useful": 1, "minor": 1, "secondary": 2, "average": 3, "useful": 3,
        "fairly important": 3, "important": 4, "very useful": 4, "very important": 4, "vital": 5, "essential": 5,
        "indispensable": 5, "critical": 5, "a must": 5,
      ],
      .agreement: [
        "not at all": 1, "very bad": 1, "terrible": 1, "a little": 2, "not really": 2, "bad": 2, "so so": 3, "so-so": 3,
        "average": 3, "ok": 3, "fine": 3, "mostly": 4, "good": 4, "rather": 4, "very good": 5, "entirely": 5,
        "perfect": 5, "excellent": 5, "fully": 5,
      ],
    ],
    yes: [
      "yeah", "yep", "yup", "yes please", "yes yes", "sure", "of course", "definitely", "absolutely", "certainly",
      "right",
      "correct", "fine", "all right", "alright", "ok then", "okay", "yes indeed", "indeed", "go ahead", "please do",
      "i do", "we do", "it does", "aye", "already", "yes already", "that's right", "always", "exactly", "why not",
    ],
    no: [
      "nope", "nah", "no thanks", "no thank you", "not yet", "not now", "never", "not really", "not at all",
      "certainly not", "no no", "none", "nothing", "that's all", "that's it", "nothing else", "i don't", "we don't",
      "done", "finished", "no more", "later", "of course not", "negative", "no not yet", "there are none",
    ],
    however: ["but", "except", "and", "wait", "though"],
    unknown: [
      "unknown", "don't know", "dont know", "i don't know", "i dont know", "do not know", "i do not know", "dunno",
      "i dunno", "idk", "no idea", "not known", "no number", "not sure", "i'm not sure", "im not sure", "it depends",
      "depends", "tbd", "to be defined", "we'll see", "i forgot", "i can't remember", "i don't remember",
      "no clue", "haven't a clue", "don't know yet", "i don't know yet", "can't say", "who knows", "good question",
    ],
    notYet: [
      "not yet", "not received", "not received yet", "i don't have it", "i dont have it", "we don't have it",
      "haven't got it", "i haven't got it", "not done", "not done yet", "no", "nope", "pending", "waiting", "later",
      "n/a",
      "not applicable", "no not yet",
    ],
    greetings: [
      "hello", "hi", "hey", "good morning", "good evening", "test", "testing", "ok", "thanks", "foo", "bar", "asdf",
      "blah",
    ],
    bareReasons: ["because", "just because", "no reason", "none", "nothing", "whatever", "so what", "for nothing"],
    pronouns: ["me", "myself", "us", "him", "her", "nobody"],
    passing: ["i pass", "pass", "next", "next one", "next question", "later"],
    nothing: ["none", "nothing", "neither", "not any", "none of them"],
    everything: ["all", "all of them", "everything", "the lot"],
    both: ["both", "both of them", "the two", "the two of them"],
    and: ["and", "as well as", "plus"],
    through: ["to", "through"],
    articles: [
      "the", "a", "an", "my", "our", "some", "this", "that", "it", "it's", "is", "of",
    ],
    endings: [("ies", "y"), ("es", ""), ("s", "")],
    soon: [
      "asap", "a.s.a.p.", "as soon as possible", "soon", "as early as possible", "as quickly as possible", "quickly",
    ],
    atOnce: ["now", "right now", "right away", "immediately", "at once", "straight away"],
    beforeDates: [
      "starting on", "starting", "beginning on", "from the", "from", "since the", "since", "before the", "before",
      "by the", "by",
      "until", "for", "on the", "on", "in the", "in", "the", "at the", "around", "it was",
    ],
    parts: [
      "beginning": .beginning, "start": .beginning, "early": .beginning, "first of": .beginning, "mid": .middle,
      "middle": .middle, "end": .end, "late": .end,
    ],
    spans: [
      "next month": SpanOfTime(length: .month, ahead: 1), "last month": SpanOfTime(length: .month, ahead: -1),
      "this month": SpanOfTime(length: .month, ahead: 0), "month": SpanOfTime(length: .month, ahead: 0),
      "next week": SpanOfTime(length: .week, ahead: 1), "last week": SpanOfTime(length: .week, ahead: -1),
      "this week": SpanOfTime(length: .week, ahead: 0), "next year": SpanOfTime(length: .year, ahead: 1),
      "last year": SpanOfTime(length: .year, ahead: -1), "this year": SpanOfTime(length: .year, ahead: 0),
      "year": SpanOfTime(length: .year, ahead: 0),
    ],
    commands: [
      "help me": .help, "go back": .back, "previous": .back, "exit": .quit, "bye": .quit, "leave": .quit, "stop": .quit,
      "where am i": .status,
    ])
}
