#pragma once

#include "db/core/error.h"
#include "db/core/id.h"

#include <QObject>

#include <memory>

namespace ui {

class Dialogs;
class Doer;
class JobDialog;

/// What is done with the picture of a customer.
class PictureWork final : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this object.
    PictureWork(Doer &doer, Dialogs &dialogs, QObject *parent);
    ~PictureWork() override;

    /// Asks for the file first.
    void choose(db::CustomerId id);
    /// The picture in this file, in the place of the one there is, and of one that is being read. Where that
    /// takes a while, a dialog shows how far it is, with Cancel.
    void take(db::CustomerId id, const QString &file);
    /// Stops reading; the picture there is stays.
    void cancel();
    void remove(db::CustomerId id);

private:
    void store(db::CustomerId id, const QString &file, const db::Result<QByteArray> &jpeg);

    Doer &m_doer;
    Dialogs &m_dialogs;
    std::unique_ptr<JobDialog> m_job;
    int m_turn = 0; ///< which reading the job is of
};

} // namespace ui
