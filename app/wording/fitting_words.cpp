#include "app/wording/fitting_words.h"

#include "app/people/channels.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// The text with its fields taken out: what they put in is not the shop's wording.
QString ownWords(QString source)
{
    static const QRegularExpression field(u"\\{\\{[^{}\\n]*\\}\\}"_s);
    return source.replace(field, QString(QChar::ObjectReplacementCharacter));
}

QRegularExpression wholeWords(const QString &words)
{
    return QRegularExpression(u"(?<![\\p{L}\\d])(?:%1)(?![\\p{L}\\d])"_s.arg(words),
                              QRegularExpression::CaseInsensitiveOption |
                                  QRegularExpression::UseUnicodePropertiesOption);
}

struct Turn
{
    QRegularExpression words;
    QString instead;
};

/// The longer turns first: they swallow the shorter ones.
const QList<Turn> &turnsOfToday()
{
    static const QList<Turn> turns = [] {
        constexpr std::pair<const char16_t *, const char16_t *> kTurns[] = {
            {u"một ngày hôm nay", u"một ngày"},
            {u"mot ngay hom nay", u"mot ngay"},
            {u"(?:biết )?(?:(?:hôm|bữa) nay|ngày này) là(?: ngày)?(?= sinh nhật[^.!?]*,)", u"nhân ngày"},
            {u"(?:(?:hôm|bữa) nay|ngày này) là(?= )", u"sắp tới là"},
            {u"(?:biet )?(?:(?:hom|bua) nay|ngay nay) la(?: ngay)?(?= sinh nhat[^.!?]*,)", u"nhan ngay"},
            {u"(?:(?:hom|bua) nay|ngay nay) la(?= )", u"sap toi la"},
            {u"(?:vào |trong )?(?:ngày hôm nay|(?:hôm|bữa) nay|ngày này|giờ phút này|thời khắc này)",
             u"nhân dịp này"},
            {u"(?:vao |trong )?(?:ngay hom nay|(?:hom|bua) nay|ngay nay|gio phut nay|thoi khac nay)",
             u"nhan dip nay"},
            {u"(?:tối|đêm) nay", u"đêm ấy"},
            {u"(?:toi|dem) nay", u"dem ay"},
            {u"(sáng|trưa|chiều) nay", u"buổi \\1 ấy"},
            {u"(sang|trua|chieu) nay", u"buoi \\1 ay"},
            {u"today is", u"it is nearly"},
            {u"on this (?:very |special )?day|today", u"on the day"},
            {u"(?:tonight|this night)", u"that night"},
            {u"this (morning|afternoon|evening)", u"that \\1"}};
        QList<Turn> made;
        for (const auto &[words, instead] : kTurns)
            made.append({wholeWords(QString::fromUtf16(words)), QString::fromUtf16(instead)});
        return made;
    }();
    return turns;
}

/// "Chúc chị hôm nay thật vui", "a happy birthday today!": the wish says all without the day.
QString withoutTodayInPassing(QString text)
{
    constexpr auto kOptions =
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;
    static const QRegularExpression accented(
        u"(?<!một)(?<!mỗi) (?:vào |trong )?(?:ngày )?(?:hôm|bữa) nay"
        "(?= (?:thật|luôn|nhiều|thêm|vui|ấm|hạnh|tràn|đầy)(?![\\p{L}\\d]))"_s,
        kOptions);
    static const QRegularExpression plain(u"(?<!mot)(?<!moi) (?:vao |trong )?(?:ngay )?(?:hom|bua) nay"
                                          "(?= (?:that|luon|nhieu|them|vui|hanh|tran|day)(?![\\p{L}\\d]))"_s,
                                          kOptions);
    static const QRegularExpression english(u"(?<! is)(?<!['’]s) today(?=[.!?,;])"_s, kOptions);
    return text.remove(accented).remove(plain).remove(english);
}

QString reworded(QString text)
{
    text = withoutTodayInPassing(std::move(text));
    for (const Turn &turn : turnsOfToday()) {
        qsizetype from = 0;
        for (auto match = turn.words.match(text, from); match.hasMatch();
             match = turn.words.match(text, from)) {
            QString instead = QString(turn.instead).replace(u"\\1"_s, match.captured(1).toLower());
            if (match.captured().front().isUpper())
                instead[0] = instead.at(0).toUpper();
            text.replace(match.capturedStart(), match.capturedLength(), instead);
            from = match.capturedStart() + instead.size();
        }
    }
    return text;
}

} // namespace

QList<std::pair<qsizetype, qsizetype>> placesOfToday(QStringView text)
{
    constexpr qsizetype kMostPlaces = 20;
    static const QRegularExpression today =
        wholeWords(u"(?:ngày )?hôm nay|bữa nay|ngày này|(?:sáng|trưa|chiều|tối|đêm) nay|đêm này|"
                   "(?:giờ phút|phút giây|thời khắc|khoảnh khắc) này|(?:giờ phút|thời khắc) giao thừa|"
                   "thời khắc chuyển giao|"
                   "(?:ngay )?hom nay|bua nay|ngay nay|(?:sang|trua|chieu|toi|dem) nay|"
                   "(?:gio phut|phut giay|thoi khac|khoanh khac) nay|(?:gio phut|thoi khac) giao thua|"
                   "thoi khac chuyen giao|"
                   "today|tonight|this (?:morning|afternoon|evening|night)|"
                   "(?:on )?this (?:very |special )?day|at this very moment"_s);
    QList<std::pair<qsizetype, qsizetype>> places;
    for (auto found = today.globalMatch(text.toString()); found.hasNext() && places.size() < kMostPlaces;) {
        const QRegularExpressionMatch match = found.next();
        places.append({match.capturedStart(), match.capturedLength()});
    }
    return places;
}

bool speaksOfToday(QStringView text)
{
    return !placesOfToday(text).isEmpty();
}

bool speaksOfTomorrow(QStringView text)
{
    static const QRegularExpression tomorrow =
        wholeWords(u"(?:ngày|sáng|trưa|chiều|tối|ngay|sang|trua|chieu|toi) mai|tomorrow"_s);
    return text.toString().contains(tomorrow);
}

bool speaksOfToday(const db::Template &text)
{
    return speaksOfToday(ownWords(text.body)) ||
           (hasSubject(text.channel) && speaksOfToday(ownWords(text.subject)));
}

std::optional<db::Template> withoutToday(const db::Template &text)
{
    if (!speaksOfToday(text))
        return std::nullopt;
    db::Template neutral = text;
    neutral.subject = reworded(text.subject);
    neutral.body = reworded(text.body);
    return speaksOfToday(neutral) ? std::nullopt : std::optional(neutral);
}

const db::Template *companyTextBeside(const db::Template &text, const QList<db::Template> &all)
{
    const auto beside = std::find_if(all.cbegin(), all.cend(), [&text](const db::Template &one) {
        return one.recipient == db::CustomerKind::Company && !one.archived && one.audience == text.audience &&
               one.purpose == text.purpose && one.channel == text.channel && one.language == text.language &&
               one.occasionKey == text.occasionKey && !one.occasionKey.isEmpty();
    });
    return beside == all.cend() ? nullptr : &*beside;
}

QString companyCallName(const QString &fullName)
{
    static const QRegularExpression legalForm(
        u"^\\s*(?:quý\\s+)?(?:công ty|cty|c\\.?ty)\\.?(?=\\s)"
        "(?:\\s+(?:tnhh|trách nhiệm hữu hạn|cổ phần|cp|hợp danh|tư nhân|mtv|1tv|2tv|một thành viên|"
        "hai thành viên(?: trở lên)?)(?=\\s))*\\s+"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QString called = QString(fullName).remove(legalForm).trimmed();
    return called.isEmpty() ? fullName : called;
}

} // namespace app
