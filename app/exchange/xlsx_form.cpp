#include "app/exchange/xlsx_form.h"

#include <algorithm>
#include <vector>

namespace app {

namespace {

constexpr qsizetype kLongestForm = 40;

/// A letter of a format that stands for a part of a moment, and how often it is written.
struct Run
{
    char16_t letter = 0;
    qsizetype length = 0;
};

/// The first section of a format, without what it writes as it stands.
struct Section
{
    std::vector<Run> runs; ///< y, m, d, h, s
    qsizetype runEnd = 0;  ///< of the last, in the format
    QString digits;        ///< as in NumberForm, while it is nothing but that
    bool isDigits = true;
};

bool isBetweenDigits(QChar c)
{
    return QStringView(u" +-()./\u00A0").contains(c) || (c >= u'0' && c <= u'9');
}

void addQuoted(Section &section, QStringView text)
{
    for (const QChar c : text) {
        section.isDigits = section.isDigits && isBetweenDigits(c);
        section.digits.append(c.isDigit() ? QChar(NumberForm::kQuoted + c.unicode()) : c);
    }
}

void addLetter(Section &section, QChar letter, qsizetype at)
{
    if (!section.runs.empty() && section.runEnd == at && section.runs.back().letter == letter.unicode())
        ++section.runs.back().length;
    else
        section.runs.push_back({letter.unicode(), 1});
    section.runEnd = at + 1;
    section.isDigits = false;
}

// Behind what begins at `at`; adds it to the section.
qsizetype readStep(QStringView code, qsizetype at, Section &section)
{
    const QChar c = code.at(at);
    const auto behind = [&](QChar end) {
        const qsizetype found = code.indexOf(end, at + 1);
        return found < 0 ? code.size() : found;
    };
    if (c == u'"') {
        const qsizetype end = behind(u'"');
        addQuoted(section, code.mid(at + 1, end - at - 1));
        return end + 1;
    }
    if (c == u'\\') {
        addQuoted(section, code.mid(at + 1, 1));
        return at + 2;
    }
    if (c == u'[') { // a colour, a condition, a language, or hours beyond a day
        const qsizetype end = behind(u']');
        const QStringView inside = code.mid(at + 1, end - at - 1);
        const bool isSpan = !inside.isEmpty() && std::all_of(inside.begin(), inside.end(), [](QChar one) {
            return QStringView(u"hmsHMS").contains(one);
        });
        if (isSpan)
            addLetter(section, inside.front().toLower() == u'h' ? u'h' : u's', at);
        section.isDigits = section.isDigits && inside.startsWith(u'$');
        return end + 1;
    }
    if (code.mid(at).startsWith(u"AM/PM", Qt::CaseInsensitive) ||
        code.mid(at).startsWith(u"A/P", Qt::CaseInsensitive)) {
        addLetter(section, u's', at);
        return at + (code.mid(at).startsWith(u"AM/PM", Qt::CaseInsensitive) ? 5 : 3);
    }
    if (QStringView(u"ymdhs").contains(c.toLower())) {
        addLetter(section, c.toLower(), at);
    } else if (c == u'0' || c == u'#' || c == u'?') {
        section.digits.append(c);
    } else if (c == u'_' || c == u'*') { // a blank as wide as the next character, or filled up with it
        section.isDigits = false;
        return at + 2;
    } else {
        section.isDigits = section.isDigits && QStringView(u" +-()").contains(c);
        section.digits.append(c);
    }
    return at + 1;
}

Section sectionOf(QStringView code)
{
    Section section;
    if (code.compare(u"General", Qt::CaseInsensitive) == 0)
        return section;
    for (qsizetype at = 0; at < code.size() && code.at(at) != u';';)
        at = readStep(code, at, section);
    return section;
}

} // namespace

NumberForm numberFormOf(QStringView code)
{
    const Section section = sectionOf(code);
    NumberForm form;
    const auto &runs = section.runs;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const bool ofTheClock =
            (i > 0 && runs[i - 1].letter == u'h') || (i + 1 < runs.size() && runs[i + 1].letter == u's');
        form.year = form.year || runs[i].letter == u'y';
        form.month = form.month || (runs[i].letter == u'm' && !ofTheClock);
        form.day = form.day || (runs[i].letter == u'd' && runs[i].length <= 2); // longer: of the week
        form.clock = form.clock || runs[i].letter == u'h' || runs[i].letter == u's';
    }
    if (!runs.empty() && !form.isMoment())
        form.day = form.month = form.year = true;
    if (section.isDigits && section.digits.contains(u'0') && section.digits.size() > 1 &&
        section.digits.size() <= kLongestForm)
        form.digits = section.digits;
    return form;
}

NumberForm builtInNumberForm(int id)
{
    const auto within = [id](int first, int last) { return id >= first && id <= last; };
    NumberForm form;
    if (within(14, 15) || id == 22 || within(27, 31) || id == 36 || within(50, 54) || within(57, 58))
        form.day = form.month = form.year = true;
    else if (id == 16)
        form.day = form.month = true;
    else if (id == 17)
        form.month = form.year = true;
    form.clock = within(18, 22) || within(32, 35) || within(45, 47) || within(55, 56);
    return form;
}

} // namespace app
