#include "ui/customers/message_room.h"

#include "ui/widgets/tone_label.h"

namespace ui {

void keepRoomFor(ToneLabel &message)
{
    QSizePolicy policy = message.sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    message.setSizePolicy(policy);
    message.setMinimumHeight(message.fontMetrics().lineSpacing());
}

} // namespace ui
