#include "app/cli/contact_text.h"

#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// In the order of the enum.
constexpr std::array kThrough{"in the store", "by phone", "by SMS",          "by e-mail",     "by Zalo",
                              "on Facebook",  "by chat",  "on social media", "on the website"};
static_assert(kThrough.size() == static_cast<std::size_t>(db::Channel::Website) + 1);

} // namespace

QString contactText(db::InteractionKind kind, db::Direction direction, db::Channel channel)
{
    using Kind = db::InteractionKind;
    const QString what = db::keyOf(kind).replace(u'_', u' ') + u' ' +
                         QString::fromLatin1(kThrough[static_cast<std::size_t>(channel)]);
    if (direction == db::Direction::Out)
        return u"outgoing "_s + what;
    return kind == Kind::Call || kind == Kind::Message ? u"incoming "_s + what : what;
}

} // namespace app
