#include "app/import/interaction_words.h"

#include "app/customers/log_words.h"
#include "app/people/kind_words.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using ContactKind = db::InteractionKind;

struct KindWords
{
    QStringView words; ///< as foldHeader writes them, separated by '|'
    KindCell said;
};

// What programs write; what people write stands in log_words.cpp.
constexpr KindWords kKindWords[]{
    {u"incoming|inbound|in|den|goi den|cuoc goi den|1", {ContactKind::Call, db::Direction::In}},
    {u"outgoing|outbound|out|di|goi di|cuoc goi di|2", {ContactKind::Call, db::Direction::Out}},
    {u"missed|missed call|nho|goi nho|cuoc goi nho|3", {ContactKind::Call, db::Direction::In, true}},
    {u"rejected|declined|tu choi|cuoc goi bi tu choi|voicemail|thu thoai|blocked",
     {ContactKind::Call, db::Direction::In, true}},
    {u"call|phone call|cuoc goi|dien thoai", {ContactKind::Call, {}}},
    {u"hoa don|hoa don ban hang|ban hang|don hang|sale|invoice|receipt|bill|purchase|mua hang",
     {ContactKind::Purchase, {}}},
    {u"visit|ghe tham|den cua hang", {ContactKind::Visit, {}}},
    {u"message|chat|tin nhan|sms|email|e-mail", {ContactKind::Message, {}}},
};

struct ChannelWords
{
    QStringView words;
    db::Channel channel;
};

constexpr ChannelWords kChannelWords[]{
    {u"ban truc tiep|truc tiep|tai cua hang|cua hang|tai quay|quay|pos|point of sale|offline|store|in "
     u"store|kiotviet|"
     u"may pos|ban le",
     db::Channel::Store},
    {u"shopee|lazada|tiktok shop|tiktokshop|sendo|tiki|online store|web|website|haravan|sapo web|web "
     u"order|shopify|woocommerce|online|san thuong mai|san tmdt",
     db::Channel::Website},
    {u"hotline|tong dai|goi dien|call center", db::Channel::Phone},
    {u"facebook|fb|fanpage|facebook livestream|livestream|messenger|facebook page", db::Channel::Facebook},
    {u"zalo oa|zalo shop|zalo mini app", db::Channel::Zalo},
    {u"tiktok live|instagram shop|youtube", db::Channel::Social},
};

bool isOneOf(QStringView words, QStringView word)
{
    const auto parts = words.split(u'|');
    return std::find(parts.begin(), parts.end(), word) != parts.end();
}

bool holdsOneOf(QStringView text, QStringView words)
{
    const auto parts = words.split(u'|');
    return std::any_of(parts.begin(), parts.end(), [text](QStringView part) { return text.contains(part); });
}

} // namespace

KindCell kindCellOf(QStringView text)
{
    if (const auto key = db::wordOf<ContactKind>(text))
        return {*key, {}};
    const QString word = foldHeader(text);
    for (const KindWords &known : kKindWords) {
        if (isOneOf(known.words, word))
            return known.said;
    }
    for (const LogKind &known : logKinds()) {
        if (isOneOf(known.words, word))
            return {known.kind, known.direction};
    }
    return {};
}

std::optional<db::Channel> channelCellOf(QStringView text)
{
    if (const auto key = db::wordOf<db::Channel>(text))
        return key;
    const QString word = foldHeader(text);
    for (const ChannelWords &known : kChannelWords) {
        if (isOneOf(known.words, word))
            return known.channel;
    }
    for (const auto &[words, channel] : logChannels()) {
        if (words == word)
            return channel;
    }
    return std::nullopt;
}

ReceiptState receiptStateOf(QStringView text)
{
    const QString word = foldHeader(text);
    // A part that came back, and what is only waited for, leave the sale a sale.
    if (holdsOneOf(word, u"partial|mot phan|khong huy|chua huy"))
        return ReceiptState::Stands;
    if (holdsOneOf(word, u"tra hang|hoan tra|tra lai|hoan tien|hoan hang|return|refund"))
        return ReceiptState::Returned;
    if (isOneOf(u"huy", word) ||
        holdsOneOf(word, u"da huy|bi huy|huy don|don huy|cancel|void|that bai|failed|khong thanh cong"))
        return ReceiptState::Cancelled;
    return isOneOf(u"phieu tam|luu tam|nhap|ban nhap|draft|bao gia|quote|abandoned", word)
               ? ReceiptState::Draft
               : ReceiptState::Stands;
}

std::optional<int> scoreCellOf(QStringView text, bool ofFive)
{
    constexpr int kMost = 10;
    static const QRegularExpression number(
        u"^(\\d{1,2})(?:[.,]0+)?\\s*(?:/\\s*(5|10)|(sao|stars?|\\*|★)|(điểm|diem|points?))?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString cell = text.trimmed().toString();
    const auto stars = cell.count(u'★');
    const auto match = number.match(cell);
    if (!match.hasMatch() && (stars == 0 || stars + cell.count(u'☆') != cell.size()))
        return std::nullopt;
    const bool five = stars > 0 || match.captured(2) == "5"_L1 || !match.captured(3).isEmpty() ||
                      (ofFive && match.captured(2).isEmpty());
    const int said = match.hasMatch() ? match.captured(1).toInt() : static_cast<int>(stars);
    const int score = five ? 2 * said : said;
    return score <= kMost ? std::optional(score) : std::nullopt;
}

} // namespace app
