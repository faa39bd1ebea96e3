#include "app/cli/bounced_text.h"

using namespace Qt::StringLiterals;

namespace app {

QString bouncedText(BouncedBefore bounced)
{
    switch (bounced) {
    case BouncedBefore::Not:
        break;
    case BouncedBefore::Itself:
        return u"this message came back, for there is no such mailbox or number; sent again, it will most "
               "likely come back once more"_s;
    case BouncedBefore::AnotherOne:
        return u"another message came back, for there is no such mailbox or number; sent again, this one is "
               "kept back for that"_s;
    }
    return {};
}

} // namespace app
