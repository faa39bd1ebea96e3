#pragma once

namespace ui {

class ToneLabel;

/// From now on the label keeps the room of one line while it says nothing, so that what stands under it does
/// not move when it speaks.
void keepRoomFor(ToneLabel &message);

} // namespace ui
