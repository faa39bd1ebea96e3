#include "app/people/phone.h"

#include "app/people/phone_plan.h"
#include "app/people/phone_scanner.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kLongestCell = 400;
constexpr int kFewestDigits = 6; ///< fewer are a remark, an extension, a floor

QString kindText(NumberKind kind)
{
    switch (kind) {
    case NumberKind::None:
        break;
    case NumberKind::Mobile:
        return u"mobile"_s;
    case NumberKind::Landline:
        return u"landline"_s;
    case NumberKind::Service:
        return u"service"_s;
    case NumberKind::Foreign:
        return u"foreign"_s;
    }
    return {};
}

QString problemText(NumberProblem problem)
{
    switch (problem) {
    case NumberProblem::None:
        break;
    case NumberProblem::TooShort:
        return u"too-short"_s;
    case NumberProblem::TooLong:
        return u"too-long"_s;
    case NumberProblem::UnknownPrefix:
        return u"unknown-prefix"_s;
    case NumberProblem::UnknownCountry:
        return u"unknown-country"_s;
    case NumberProblem::ShortCode:
        return u"short-code"_s;
    }
    return {};
}

QString asText(std::string_view ascii)
{
    return QString::fromLatin1(ascii.data(), static_cast<qsizetype>(ascii.size()));
}

// Groups of 3 and 4: "0912 345 678", "024 3825 1234", "0236 312 3456", "1900 1009".
QString displayOf(const PlanMatch &match)
{
    const std::string_view number = match.text();
    if (match.kind == NumberKind::Foreign)
        return asText(number);
    std::array<char, 20> shown{};
    std::size_t length = 0;
    const auto put = [&](std::string_view part) {
        for (const char c : part)
            shown[length++] = c;
    };
    if (match.kind == NumberKind::Service) {
        put(number.substr(0, 4));
        put(" ");
        put(number.substr(4));
        return asText({shown.data(), length});
    }
    put("0");
    const std::string_view national = number.substr(3);
    const bool bigCity = match.kind == NumberKind::Landline && (national[1] == '4' || national[1] == '8') &&
                         (national.starts_with("24") || national.starts_with("28"));
    const std::size_t head = bigCity ? 2 : 3;
    const std::size_t middle = bigCity ? 4 : 3;
    put(national.substr(0, head));
    put(" ");
    put(national.substr(head, middle));
    put(" ");
    put(national.substr(head + middle));
    return asText({shown.data(), length});
}

// What the pieces of one cell came to.
struct Reading
{
    QVarLengthArray<PlanMatch, 4> numbers;
    PlanMatch refused;
    std::size_t refusedDigits = 0;
    bool unreadable = false;

    void refuse(const PlanMatch &match, std::size_t digits)
    {
        unreadable = unreadable || digits >= kFewestDigits;
        if (digits > refusedDigits) {
            refused = match;
            refusedDigits = digits;
        }
    }
};

// The whole piece as one number, else the longest beginning that is one, and so on with the rest.
void readPhonePiece(const PhonePiece &piece, Reading &reading)
{
    std::size_t from = 0;
    std::size_t group = 0;
    while (group < piece.groups) {
        const bool plus = piece.plus && from == 0;
        const PlanMatch whole = matchNumber(piece.text(from), plus);
        if (whole.valid && !piece.overlong) {
            reading.numbers.append(whole);
            return;
        }
        std::size_t last = piece.groups - 1;
        PlanMatch found;
        while (last > group && !found.valid) {
            --last;
            found = matchNumber(piece.text(from).substr(0, piece.ends[last] - from), plus);
        }
        if (!found.valid) {
            reading.refuse(whole, piece.size - from);
            return;
        }
        reading.numbers.append(found);
        from = piece.ends[last];
        group = last + 1;
    }
}

// "0912,345,678": commas as blanks, when no part is a number of its own.
PlanMatch readJoined(const QVarLengthArray<PhonePiece, 4> &pieces)
{
    PhonePiece joined;
    joined.plus = pieces.first().plus;
    for (const PhonePiece &piece : pieces) {
        if (joined.size + piece.size > PhonePiece::kMostDigits)
            return {};
        for (const char c : piece.text())
            joined.digits[joined.size++] = c;
    }
    return matchNumber(joined.text(), joined.plus);
}

// A spreadsheet's "912345678.0", or "9.12345678E8" where no digit was lost, as plain digits in `plain`.
// False: digits were lost ("8.49E+10").
bool undoSpreadsheet(QStringView &text, QString &plain)
{
    const qsizetype point = text.indexOf(u'.');
    if (point < 1)
        return true;
    const auto allDigits = [](QStringView part) {
        return !part.isEmpty() && std::all_of(part.begin(), part.end(), [](QChar c) { return c.isDigit(); });
    };
    const QStringView tail = text.mid(point + 1);
    if ((tail == u"0" || tail == u"00") && point >= 8 && allDigits(text.left(point))) {
        text = text.left(point);
        return true;
    }
    const qsizetype e = tail.indexOf(u'E', 0, Qt::CaseInsensitive);
    if (point != 1 || e < 1 || !text[0].isDigit() || !allDigits(tail.left(e)))
        return true;
    QStringView exponent = tail.mid(e + 1);
    if (exponent.startsWith(u'+'))
        exponent = exponent.mid(1);
    if (!allDigits(exponent))
        return true;
    if (exponent.toInt() != e)
        return false;
    plain = text[0] + tail.left(e).toString();
    text = plain;
    return true;
}

PhoneNumber refusal(const QString &problem, const QString &kind = {})
{
    PhoneNumber number;
    number.problem = problem;
    number.kind = kind;
    return number;
}

} // namespace

PhoneNumber parsePhone(QStringView text)
{
    text = text.trimmed();
    if (text.isEmpty())
        return refusal(u"empty"_s);
    if (text.size() > kLongestCell)
        return refusal(u"too-long"_s);
    QString plain;
    if (!undoSpreadsheet(text, plain))
        return refusal(u"digits-lost"_s);

    PhoneScanner scanner(text);
    scanner.scan();
    if (scanner.letterForZero()) {
        QString mended = text.toString();
        const PhoneNumber meant = parsePhone(mended.replace(QChar(u'O'), QChar(u'0'), Qt::CaseInsensitive));
        return refusal(u"letter-in-number"_s, meant.kind);
    }
    if (scanner.pieces().isEmpty())
        return refusal(u"no-digits"_s);

    Reading reading;
    for (const PhonePiece &piece : scanner.pieces())
        readPhonePiece(piece, reading);
    if (reading.numbers.isEmpty() && scanner.pieces().size() > 1 && !scanner.sawLetter()) {
        if (const PlanMatch joined = readJoined(scanner.pieces()); joined.valid) {
            reading.numbers.append(joined);
            reading.unreadable = false;
        }
    }
    if (reading.numbers.isEmpty())
        return refusal(problemText(reading.refused.problem), kindText(reading.refused.kind));

    const PlanMatch &first = reading.numbers.first();
    PhoneNumber number;
    number.valid = true;
    number.e164 = asText(first.text());
    number.kind = kindText(first.kind);
    number.display = displayOf(first);
    number.ambiguous = first.ambiguous;
    for (qsizetype i = 1; i < reading.numbers.size(); ++i) {
        const QString other = asText(reading.numbers[i].text());
        if (other != number.e164 && !number.others.contains(other))
            number.others.append(other);
    }
    if (reading.unreadable)
        number.problem = u"other-number-unreadable"_s;
    return number;
}

QString phoneDigits(QStringView text)
{
    QString digits;
    digits.reserve(text.size());
    for (const QChar c : text) {
        if (c.isDigit())
            digits.append(QChar(u'0' + c.digitValue()));
    }
    return digits;
}

} // namespace app
