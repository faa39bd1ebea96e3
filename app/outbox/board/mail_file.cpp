#include "app/outbox/board/mail_file.h"

#include "app/exchange/new_file.h"

namespace app {

db::Result<void> saveMailFile(const QString &file, QByteArray bytes)
{
    NewFile out(file);
    MK_CHECK(out.open());
    MK_CHECK(out.named(writeOut(out.device(), bytes)));
    return out.commit();
}

} // namespace app
