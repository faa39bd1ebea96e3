#pragma once

#include "db/core/id.h"

#include <QList>
#include <QString>

namespace db {

/// "[3,5,8]", as json_each reads them in a statement.
inline QString jsonOfIds(const QList<CustomerId> &ids)
{
    QString json(u'[');
    for (const CustomerId id : ids) {
        if (json.size() > 1)
            json += u',';
        json += QString::number(id.value);
    }
    return json + u']';
}

} // namespace db
