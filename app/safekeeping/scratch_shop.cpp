#include "app/safekeeping/scratch_shop.h"

#include "db/safekeeping/safekeeping.h"

using namespace Qt::StringLiterals;

namespace app {

db::Result<ScratchShop> scratchCopyOf(db::Session &shop, const Progress &progress)
{
    ScratchShop scratch;
    scratch.folder = std::make_unique<QTemporaryDir>();
    if (!scratch.folder->isValid())
        return db::failure(db::ErrorKind::FileAccess,
                           u"no folder for temporary files: %1"_s.arg(scratch.folder->errorString()));
    const QString file = scratch.folder->filePath(u"shop.db"_s);
    MK_CHECK(shop.safekeeping().copyAsItIs(file, progress));
    MK_TRY(scratch.session, db::Session::open({.path = file, .create = false}));
    return scratch;
}

} // namespace app
