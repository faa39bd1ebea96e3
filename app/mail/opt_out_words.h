#pragma once

#include <QStringView>

namespace app {

/// Whether a reply says that its writer wants no more messages: "TU CHOI", "Hủy đăng ký", "STOP",
/// "Unsubscribe please", at the beginning and whatever its case and accents. Short ones only, and nothing
/// else on that line: "không từ chối đâu", "hủy đơn hàng" and "stop by tomorrow" are none. "Huy" is a
/// name, too: without its accent it counts in capitals, or as all of the reply.
bool saysOptOut(QStringView ownWords);

/// The same of the subject of a mail that unsubscribes, where a number or a code may follow; never of "Re:
/// ...".
bool isOptOutSubject(QStringView subject);

} // namespace app
