#pragma once

#include "app/exchange/list_trouble.h"
#include "app/exchange/zip_device.h"

namespace app {

/// An archive that libzip has open; closed with this object.
struct OpenZip final
{
    explicit OpenZip(QIODevice &from) : device(from) {}
    ~OpenZip()
    {
        if (archive != nullptr)
            zip_discard(archive);
    }
    Q_DISABLE_COPY_MOVE(OpenZip)

    /// NotReadable where the device failed, else Workbook with what is wrong.
    tl::unexpected<ListTrouble> trouble(const QString &detail) const
    {
        using namespace Qt::StringLiterals;
        if (!device.failure().isEmpty())
            return listTrouble(ListTrouble::Kind::NotReadable, device.failure());
        return listTrouble(ListTrouble::Kind::Workbook,
                           u"the workbook is cut off or damaged (%1); open it in its program, save it "
                           "again, or copy it again from where it came"_s.arg(detail));
    }

    ZipDevice device;
    zip_t *archive = nullptr;
};

} // namespace app
