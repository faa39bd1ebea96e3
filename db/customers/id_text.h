#pragma once

#include "db/core/id.h"

#include <QList>
#include <QString>

namespace db {

inline qint64 numberOf(qint64 number)
{
    return number;
}
template <class Tag> qint64 numberOf(Id<Tag> id)
{
    return id.value;
}

/// "[3,5,8]", as json_each reads them in a statement.
template <class T> QString jsonOfIds(const QList<T> &ids)
{
    QString json(u'[');
    for (const T &id : ids) {
        if (json.size() > 1)
            json += u',';
        json += QString::number(numberOf(id));
    }
    return json + u']';
}

} // namespace db
