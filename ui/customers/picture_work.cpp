#include "ui/customers/picture_work.h"

#include "app/core/own_files.h"
#include "app/customers/picture_commands.h"
#include "ui/customers/picture_file.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/doer.h"
#include "ui/shell/job_dialog.h"
#include "ui/shell/notification_bar.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// On a reading thread: a large photo takes a while to decode, and a file of the network to come. Empty where
/// the file holds no picture.
db::Result<QByteArray> readPicture(const QString &database, const QString &file,
                                   const app::Progress &progress)
{
    MK_CHECK(app::refuseOwnFile(database, file));
    const QByteArray jpeg = smallPicture(file, progress);
    if (!progress(0, 0))
        return db::failure(db::ErrorKind::Cancelled, u"the picture was not read to its end"_s);
    return jpeg;
}

} // namespace

PictureWork::PictureWork(Doer &doer, Dialogs &dialogs, QObject *parent)
    : QObject(parent), m_doer(doer), m_dialogs(dialogs)
{}

PictureWork::~PictureWork()
{
    cancel();
}

void PictureWork::choose(db::CustomerId id)
{
    QStringList patterns;
    for (const QString &suffix : pictureSuffixes())
        patterns.append(u"*."_s + suffix);
    FileQuestion question;
    question.title = tr("A picture of the customer");
    question.filters = {tr("Pictures (%1)", "files").arg(patterns.join(u' '))};
    m_dialogs.ask(this, question, [this, id](const QString &file) { take(id, file); });
}

void PictureWork::take(db::CustomerId id, const QString &file)
{
    cancel();
    m_job = std::make_unique<JobDialog>(
        m_doer.bar().window(),
        JobDialog::Words{tr("A picture of the customer"), tr("The picture is being read.")});
    const auto done = [this, id, file, turn = ++m_turn](const db::Result<QByteArray> &jpeg) {
        if (turn != m_turn)
            return; // another one was chosen since
        m_job.reset();
        store(id, file, jpeg);
    };
    m_doer.desk().askAside(this, app::working(&readPicture, m_doer.desk().path(), file, m_job->progress()),
                           done);
}

void PictureWork::cancel()
{
    if (m_job)
        m_job->cancel();
}

void PictureWork::store(db::CustomerId id, const QString &file, const db::Result<QByteArray> &jpeg)
{
    if (!jpeg && jpeg.error().kind == db::ErrorKind::Cancelled)
        m_doer.bar().show({.text = tr("Stopped. No picture was added.")});
    else if (!jpeg)
        m_doer.showError(jpeg.error());
    else if (jpeg->isEmpty())
        m_doer.bar().show(
            {Notice::Kind::Danger, tr("“%1” is no picture that can be read. Choose a JPEG or PNG file.")
                                       .arg(QFileInfo(file).fileName())});
    else
        m_doer.run(this, app::SetPicture{id, QString::fromLatin1(jpeg->toBase64())},
                   {.told = [told = tr("Picture added")](app::Nothing) { return told; }});
}

void PictureWork::remove(db::CustomerId id)
{
    m_doer.run(this, app::SetPicture{id, {}},
               {.told = [told = tr("Picture removed")](app::Nothing) { return told; }});
}

} // namespace ui
