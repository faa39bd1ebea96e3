#pragma once

#include "app/outbox/files/ready_file.h"
#include "db/messages/template_file.h"

#include <QObject>

namespace ui {

class Dialogs;
class Doer;

/// What is done with the files of templates. What was done can be taken back.
class FileWork final : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this object.
    FileWork(Doer &doer, Dialogs &dialogs, QObject *parent);

    /// Asks for the file first.
    void choose(db::TemplateId text, db::FilePlace place);
    /// Reads it off the main thread; where that takes more than a moment, it is said and can be cancelled.
    void take(db::TemplateId text, const QString &file, db::FilePlace place);
    /// Pictures go into the text, others are attached.
    void takeDropped(db::TemplateId text, const QStringList &files);
    void remove(const db::TemplateFile &file);

signals:
    void attached(const db::TemplateFile &file);

private:
    void takeRead(db::TemplateId text, const QString &name, db::FilePlace place,
                  const db::Result<app::ReadyFile> &read);
    void attach(db::TemplateId text, db::FilePlace place, const app::MailFile &file);
    void offerSmaller(const db::TemplateFile &file, const app::MailFile &read);
    void replace(const db::TemplateFile &file, const QByteArray &bytes);
    void refuse(const QString &file, const app::ReadyFile &read);

    Doer &m_doer;
    Dialogs &m_dialogs;
};

} // namespace ui
