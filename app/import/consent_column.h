#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace app {

/// What a column of consents speaks of, by its heading.
struct ConsentColumn
{
    QString channel = QStringLiteral("all"); ///< a channel's key, or "all"
    bool asksRefusal = false; ///< a yes in it is a refusal: "Unsubscribed", "Từ chối nhận tin"
};

/// "Accepts SMS Marketing", "Nhận email quảng cáo", "Đồng ý nhận tin", "Unsubscribed"; nothing when the
/// heading speaks of no consent. `header` is folded as foldHeader does.
std::optional<ConsentColumn> consentColumnOf(const QString &header);

enum class Answer
{
    Yes,
    No
};
/// Có, yes, true, 1, x, v, ✓, subscribed; không, no, false, 0, unsubscribed; nothing when it is neither.
std::optional<Answer> answerOf(QStringView cell);

/// A state that refuses messages: "unsubscribed", "hủy đăng ký", "không nhận tin", "do not contact".
bool saysUnsubscribed(QStringView cell);

} // namespace app
