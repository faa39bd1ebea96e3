#include "app/people/phone.h"

#include "app/people/foreign_number.h"
#include "app/people/phone_pieces.h"
#include "app/people/phone_plan.h"

#include <QVarLengthArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kLongestCell = 400;
constexpr int kFewestDigits = 6; ///< fewer are a remark, an extension, a floor

/// By NumberKind.
constexpr std::array<std::string_view, 7> kKindTexts{"",        "mobile",  "landline", "service",
                                                     "foreign", "foreign", "foreign"};
constexpr std::array<std::string_view, 7> kLineTexts{"", "mobile", "landline", "", "", "mobile", "landline"};

QString asText(std::string_view ascii)
{
    return QString::fromLatin1(ascii.data(), static_cast<qsizetype>(ascii.size()));
}

QString kindText(NumberKind kind)
{
    return asText(kKindTexts[static_cast<std::size_t>(kind)]);
}

// Groups of 3 and 4: "0912 345 678", "024 3825 1234", "0236 312 3456", "1900 1009".
QString displayOf(const PlanMatch &match)
{
    if (match.kind >= NumberKind::Foreign)
        return asText(foreignDisplay(match.text()));
    QString shown = asText(match.text());
    if (match.kind == NumberKind::Service)
        return shown.insert(4, u' ');
    shown.replace(0, 3, u"0"_s); // for +84
    const bool bigCity =
        match.kind == NumberKind::Landline && (shown.startsWith("024"_L1) || shown.startsWith("028"_L1));
    return shown.insert(bigCity ? 3 : 4, u' ').insert(8, u' ');
}

// What the pieces of one cell came to.
struct PhoneReading
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
void readPhonePiece(const PhonePiece &piece, PhoneReading &reading)
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

    const PhoneScanner scanner(text);
    if (scanner.letterForZero()) {
        QString mended = text.toString();
        const PhoneNumber meant = parsePhone(mended.replace(QChar(u'O'), QChar(u'0'), Qt::CaseInsensitive));
        return refusal(u"letter-in-number"_s, meant.kind);
    }
    if (scanner.pieces().isEmpty())
        return refusal(u"no-digits"_s);

    PhoneReading reading;
    for (const PhonePiece &piece : scanner.pieces())
        readPhonePiece(piece, reading);
    if (reading.numbers.isEmpty() && scanner.pieces().size() > 1 && !scanner.sawLetter()) {
        if (const PlanMatch joined = readJoined(scanner.pieces()); joined.valid) {
            reading.numbers.append(joined);
            reading.unreadable = false;
        }
    }
    if (reading.numbers.isEmpty())
        return refusal(asText(reading.refused.problem), kindText(reading.refused.kind));

    const PlanMatch &first = reading.numbers.first();
    PhoneNumber number;
    number.valid = true;
    number.e164 = asText(first.text());
    number.kind = kindText(first.kind);
    number.line = asText(kLineTexts[static_cast<std::size_t>(first.kind)]);
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
