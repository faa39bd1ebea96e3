#pragma once

#include "db/core/id.h"

#include <QObject>

namespace ui {

class Dialogs;
class Doer;

/// What is done with the picture of a customer.
class PictureWork final : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this object.
    PictureWork(Doer &doer, Dialogs &dialogs, QObject *parent);

    /// Asks for the file first.
    void choose(db::CustomerId id);
    /// The picture in this file, in the place of the one there is.
    void take(db::CustomerId id, const QString &file);
    void remove(db::CustomerId id);

private:
    Doer &m_doer;
    Dialogs &m_dialogs;
};

} // namespace ui
