#include "app/messages/courtesy_words.h"

#include "app/messages/sms_parts.h"

#include <algorithm>

namespace app {

namespace {

constexpr qsizetype kMostSpans = 20;

/// The phrases of each Wording in its order, with bars between them; lower case, NFC.
const char16_t *const kPhrases[] = {
    u"dạ|chào|kính gửi|thân gửi|mến gửi|thân mến|thưa|kính thưa|a lô|alo|"
    "hello|hi|dear|greetings|welcome|good morning|good afternoon|good evening|good day",
    u"cảm ơn|cám ơn|trân trọng|tri ân|biết ơn|đa tạ|thank|thanks|thankful|grateful|gratitude|"
    "appreciate|appreciated|kind regards|best regards|warm regards|sincerely",
    u"voucher|coupon|giảm giá|khuyến mãi|khuyến mại|ưu đãi|mã giảm|hoàn tiền|tặng quà|quà tặng|"
    "tặng kèm|miễn phí|giá sốc|đồng giá|chiết khấu|trả góp|freeship|flash sale|sale|"
    "discount|discounts|special offer|special offers|promotion|promotions|promo|promo code|"
    "free gift|free shipping|cashback|% off|%|[qc]|[ad]",
    u"đã mua|đã đồng hành|đã ủng hộ|đã tin dùng|đã tin tưởng mua|đã sử dụng|đã đặt hàng|đã chọn mua|"
    "đơn hàng của|lần mua|mua lại|khách hàng thân thiết|khách quen|tiếp tục đồng hành|"
    "tiếp tục ủng hộ|luôn ủng hộ|luôn đồng hành|"
    "your purchase|your last purchase|your order|your last order|you bought|you purchased|"
    "have bought|have purchased|shopping with us|buying from us|loyal customer|valued customer|"
    "your loyalty|your continued support|being our customer|being a customer|your custom",
    u"xin tự giới thiệu|tự giới thiệu|xin được giới thiệu|xin phép giới thiệu|xin làm quen|"
    "được làm quen|làm quen với|lần đầu liên hệ|lần đầu tiên liên hệ|lần đầu được|chưa có dịp ghé|"
    "chưa từng ghé|chưa từng mua|chưa là khách|"
    "introduce ourselves|introduce our shop|introduce myself|getting to know us|get to know us|"
    "first contact|never visited|not yet visited|have not met|become our customer|become a customer",
    u"từ chối|ngừng nhận|ngưng nhận|dừng nhận|không nhận|hủy nhận|huỷ nhận|hủy đăng ký|huỷ đăng ký|"
    "unsubscribe|opt out|opt-out|stop",
    u"gia đình|gia quyến|cả nhà|người thân|thân quyến|con cháu|tuổi mới|vợ chồng|ba mẹ|bố mẹ|"
    "your family|your families|your loved ones|those you love|people you love|the ones you love",
};

const QStringList &phrasesOf(Wording wording, bool accented)
{
    const auto split = [](bool accents) {
        QList<QStringList> all;
        for (const char16_t *phrases : kPhrases) {
            const QString text = QString::fromUtf16(phrases);
            all.append((accents ? text : withoutDiacritics(text)).split(u'|'));
        }
        return all;
    };
    static const QList<QList<QStringList>> all{split(false), split(true)};
    return all.at(accented ? 1 : 0).at(static_cast<qsizetype>(wording));
}

} // namespace

PhraseFinder::PhraseFinder(QStringView text) : m_lowered(text.toString())
{
    for (QChar &c : m_lowered) {
        c = c.toLower();
        m_accented = m_accented || (c.unicode() > 0x7F && c.isLetter());
    }
}

QList<TextSpan> PhraseFinder::find(Wording wording, qsizetype from, qsizetype to) const
{
    QList<TextSpan> spans;
    for (const QString &phrase : phrasesOf(wording, m_accented)) {
        qsizetype found = 0;
        for (qsizetype at = m_lowered.indexOf(phrase, from); at >= 0 && at < to && found < kMostSpans;
             at = m_lowered.indexOf(phrase, at + phrase.size())) {
            if (!standsAlone(at, phrase.size()))
                continue;
            spans.append({at, phrase.size()});
            ++found;
        }
    }
    // The longest of those that overlap: "mã giảm" and "giảm giá" are one finding.
    std::sort(spans.begin(), spans.end(), [](const TextSpan &a, const TextSpan &b) {
        return a.offset != b.offset ? a.offset < b.offset : a.length > b.length;
    });
    QList<TextSpan> apart;
    for (const TextSpan &span : std::as_const(spans)) {
        const bool free =
            apart.isEmpty() || span.offset >= apart.constLast().offset + apart.constLast().length;
        if (free && apart.size() < kMostSpans)
            apart.append(span);
    }
    return apart;
}

bool PhraseFinder::standsAlone(qsizetype offset, qsizetype length) const
{
    const qsizetype after = offset + length;
    const bool joinedBefore =
        m_lowered.at(offset).isLetterOrNumber() && offset > 0 && m_lowered.at(offset - 1).isLetterOrNumber();
    const bool joinedAfter = m_lowered.at(after - 1).isLetterOrNumber() && after < m_lowered.size() &&
                             m_lowered.at(after).isLetterOrNumber();
    return !joinedBefore && !joinedAfter;
}

} // namespace app
