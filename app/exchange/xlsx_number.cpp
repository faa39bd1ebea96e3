#include "app/exchange/xlsx_number.h"

#include <QDate>
#include <QHash>
#include <QTime>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kSecondsOfDay = 24 * 60 * 60;
constexpr double kLastDay = 2'958'466; ///< the first that is behind 9999-12-31
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

// A digit within quotes is kept apart from the places for digits.
constexpr char16_t kQuoted = 0xE000;

void addQuoted(Section &section, QStringView text)
{
    for (const QChar c : text) {
        section.isDigits = section.isDigits && isBetweenDigits(c);
        section.digits.append(c.isDigit() ? QChar(kQuoted + c.unicode()) : c);
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

QString trimmedZeros(QString text)
{
    while (text.endsWith(u'0'))
        text.chop(1);
    return text.endsWith(u'.') ? text.chopped(1) : text;
}

std::optional<double> serialOf(QStringView text)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    return isNumber && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

// All digits that the number was typed with; a spreadsheet keeps 15 of them.
QString typedNumber(QStringView text, double value)
{
    constexpr double kMost = 1e18;
    constexpr int kDigits = 15;
    if (std::abs(value) >= kMost)
        return text.toString();
    if (value == std::trunc(value))
        return QString::number(static_cast<qint64>(value));
    const QString shown = QString::number(value, 'g', kDigits);
    return shown.contains(u'e') ? trimmedZeros(QString::number(value, 'f', kDigits)) : shown;
}

// The digits from the last on, each in its place.
QString inPlaces(const QString &digits, const QString &places)
{
    QString text;
    qsizetype left = digits.size();
    const qsizetype first = std::find_if(places.begin(), places.end(),
                                         [](QChar c) { return c == u'0' || c == u'#' || c == u'?'; }) -
                            places.begin();
    for (qsizetype i = places.size() - 1; i >= 0; --i) {
        const QChar place = places.at(i);
        if (place != u'0' && place != u'#' && place != u'?') {
            text.prepend(place.unicode() >= kQuoted ? QChar(place.unicode() - kQuoted) : place);
            continue;
        }
        if (left > 0)
            text.prepend(digits.at(--left));
        else if (place == u'0')
            text.prepend(u'0');
        if (i == first) {
            text.prepend(digits.first(left));
            left = 0;
        }
    }
    return text.trimmed();
}

QString clockText(int seconds)
{
    const QTime time = QTime(0, 0).addSecs(seconds);
    return time.toString(time.second() == 0 ? u"HH:mm"_s : u"HH:mm:ss"_s);
}

QString dayText(QDate date, const NumberForm &form)
{
    if (form.day && form.month)
        return date.toString(form.year ? u"yyyy-MM-dd"_s : u"--MM-dd"_s);
    if (form.day == form.year) // both, which no workbook shows, or the month alone
        return form.day ? date.toString(Qt::ISODate) : QString::number(date.month());
    if (form.day)
        return QString::number(date.day());
    return date.toString(form.month ? u"yyyy-MM"_s : u"yyyy"_s);
}

// Nothing: no day that a spreadsheet shows.
std::optional<QString> momentText(double serial, const NumberForm &form, bool from1904)
{
    constexpr qint64 kFalseLeapDay = 60; // 29 February 1900, which spreadsheets count and which never was
    if (serial < 0 || serial >= kLastDay)
        return std::nullopt;
    const qint64 seconds = std::llround(serial * kSecondsOfDay);
    const qint64 day = seconds / kSecondsOfDay;
    const int time = static_cast<int>(seconds % kSecondsOfDay);
    const bool showsDay = form.day || form.month || form.year;
    const bool noDay = day == 0 && !from1904;
    if (noDay)
        return form.clock && (time > 0 || !showsDay) ? clockText(time) : QString();
    if (day == 0 && !showsDay)
        return clockText(time);
    const QDate begin = from1904               ? QDate(1904, 1, 1)
                        : day >= kFalseLeapDay ? QDate(1899, 12, 30)
                                               : QDate(1899, 12, 31);
    const QString date =
        dayText(begin.addDays(day), showsDay ? form : NumberForm{true, true, true, true, {}});
    return form.clock && time > 0 ? date + u' ' + clockText(time) : date;
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

QString numberText(QStringView number, const NumberForm &form, bool from1904)
{
    constexpr qsizetype kMostDigits = 18;
    const bool isWhole =
        !number.isEmpty() && number.size() <= kMostDigits && (number.front() != u'0' || number.size() == 1) &&
        std::all_of(number.begin(), number.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const QString raw = number.toString();
    if (isWhole && !form.isMoment())
        return form.digits.isEmpty() ? raw : inPlaces(raw, form.digits);
    const auto value = serialOf(number);
    if (!value)
        return raw;
    if (form.isMoment()) {
        if (const auto moment = momentText(*value, form, from1904))
            return *moment;
    }
    const QString plain = typedNumber(number, *value);
    const bool hasPlaces =
        !form.digits.isEmpty() && *value >= 0 && !plain.contains(u'.') && !plain.contains(u'E');
    return hasPlaces ? inPlaces(plain, form.digits) : plain;
}

Listed<XlsxStyles> XlsxStyles::read(XlsxXml &xml)
{
    XlsxStyles styles;
    QHash<int, NumberForm> own;
    QHash<int, quint32> known{{0, 0}}; // in m_forms
    std::vector<int> ids;
    bool ofCells = false;
    while (true) {
        MK_TRY(const auto token, xml.next());
        if (token == XlsxXml::Token::Done)
            break;
        if (token != XlsxXml::Token::Start)
            continue;
        if (xml.name() == "numFmt" && xml.depth() == 3) { // another is of a format that depends on something
            if (const auto id = intOf(xml.attribute("numFmtId")))
                own.insert(*id, numberFormOf(fromUtf8(xml.attribute("formatCode"))));
        } else if (xml.depth() == 2) {
            ofCells = xml.name() == "cellXfs";
        } else if (ofCells && xml.name() == "xf") {
            ids.push_back(intOf(xml.attribute("numFmtId")).value_or(0));
        }
    }
    for (const int id : ids) {
        auto form = known.constFind(id);
        if (form == known.cend()) {
            form = known.insert(id, static_cast<quint32>(styles.m_forms.size()));
            styles.m_forms.push_back(own.contains(id) ? own.value(id) : builtInNumberForm(id));
        }
        styles.m_styles.push_back(*form);
    }
    return styles;
}

} // namespace app
