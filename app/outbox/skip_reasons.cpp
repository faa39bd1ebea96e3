#include "app/outbox/skip_reasons.h"

#include "app/core/nfc.h"

#include <QString>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// In the order of the enum.
constexpr std::array kSkipKeys{"met-in-person", "phoned",          "not-suitable",
                               "missed",        "greeted-already", "not-late"};

} // namespace

db::Result<QString> cleanSkipReason(const QString &typed)
{
    QString reason = nfc(typed.simplified());
    if (reason.isEmpty())
        return db::failure(db::ErrorKind::InvalidInput, u"a skip needs a reason"_s);
    if (reason.size() > kLongestSkipReason)
        return db::failure(db::ErrorKind::InvalidInput,
                           u"the reason of a skip has %1 characters at most"_s.arg(kLongestSkipReason));
    return reason;
}

QString keyOf(SkippedBecause reason)
{
    return QString::fromLatin1(kSkipKeys.at(static_cast<std::size_t>(reason)));
}

std::optional<SkippedBecause> skippedBecause(QStringView key)
{
    for (std::size_t i = 0; i < kSkipKeys.size(); ++i) {
        if (key == QLatin1StringView(kSkipKeys.at(i)))
            return static_cast<SkippedBecause>(i);
    }
    return std::nullopt;
}

} // namespace app
