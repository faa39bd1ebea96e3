#include "ui/messages/file_work.h"

#include "app/mail/mail_size.h"
#include "app/outbox/files/file_commands.h"
#include "ui/messages/mail_picture.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/doer.h"
#include "ui/shell/notification_bar.h"

#include <QFileInfo>
#include <QLocale>
#include <QPointer>
#include <QTimer>

#include <array>
#include <chrono>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// In the order of app::FileRefusal.
constexpr std::array kRefusals{
    QT_TRANSLATE_NOOP("ui::FileWork", "“%1” is empty."),
    QT_TRANSLATE_NOOP("ui::FileWork", "“%1” is too large for an e-mail. Send a link to it instead."),
    QT_TRANSLATE_NOOP("ui::FileWork",
                      "“%1” is a program, which the large providers refuse. Send a link to it instead."),
    QT_TRANSLATE_NOOP("ui::FileWork",
                      "“%1” cannot stand in the text. Choose a JPEG, PNG or GIF file, or attach it."),
    QT_TRANSLATE_NOOP("ui::FileWork", "“%1” is damaged. Choose another picture."),
    QT_TRANSLATE_NOOP("ui::FileWork", "“%1” says where it was taken, which cannot be removed from such a "
                                      "picture. Save it as JPEG or PNG."),
    QT_TRANSLATE_NOOP("ui::FileWork", "There is a program in “%1”, which the large providers refuse. Pack it "
                                      "without that, or send a link to it instead."),
    QT_TRANSLATE_NOOP("ui::FileWork",
                      "“%1” has a password, which the large providers refuse, or is damaged: "
                      "it cannot be looked into. Pack it again without one, or send a link to it "
                      "instead.")};
static_assert(kRefusals.size() == std::size_t(app::FileRefusal::ClosedArchive) + 1);

constexpr std::chrono::milliseconds kSlowReading{1000};

/// A file on its way from the disk.
struct FileReading
{
    bool isCancelled = false;
    std::optional<quint64> notice; ///< that it takes a while
};

QStringList picturePatterns()
{
    return {u"*.jpg"_s, u"*.jpeg"_s, u"*.png"_s, u"*.gif"_s};
}

bool isPictureFile(const QString &file)
{
    return picturePatterns().contains(u"*."_s + QFileInfo(file).suffix().toLower());
}

QString megabytes(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

/// On a reading thread: a large photo takes a while.
db::Result<QByteArray> shrunk(const QByteArray &picture, const QByteArray &mediaType)
{
    return smallerPicture(picture, mediaType);
}

} // namespace

FileWork::FileWork(Doer &doer, Dialogs &dialogs, QObject *parent)
    : QObject(parent), m_doer(doer), m_dialogs(dialogs)
{}

void FileWork::choose(db::TemplateId text, db::FilePlace place)
{
    const bool inText = place == db::FilePlace::InText;
    FileQuestion question;
    question.title = inText ? tr("A picture in the text") : tr("A file to attach");
    question.filters = inText ? QStringList{tr("Pictures (%1)", "files").arg(picturePatterns().join(u' '))}
                              : QStringList{tr("All files (*)")};
    m_dialogs.ask(this, question, [this, text, place](const QString &file) { take(text, file, place); });
}

void FileWork::take(db::TemplateId text, const QString &file, db::FilePlace place)
{
    const auto reading = std::make_shared<FileReading>();
    const QString name = QFileInfo(file).fileName();
    auto *slow = new QTimer(this);
    slow->setSingleShot(true);
    connect(slow, &QTimer::timeout, this, [this, reading, name] {
        reading->notice =
            m_doer.bar().show({Notice::Kind::Info, tr("“%1” is being read.", "a file").arg(name),
                               tr("Cancel"), [reading] { reading->isCancelled = true; }});
    });
    slow->start(kSlowReading);
    m_doer.desk().askAside(this, app::asking(&app::readyFile, file, text, place),
                           [this, text, name, place, slow, reading](const db::Result<app::ReadyFile> &read) {
                               delete slow;
                               if (reading->notice)
                                   m_doer.bar().withdraw(*reading->notice);
                               if (!reading->isCancelled)
                                   takeRead(text, name, place, read);
                           });
}

void FileWork::takeRead(db::TemplateId text, const QString &name, db::FilePlace place,
                        const db::Result<app::ReadyFile> &read)
{
    if (!read)
        m_doer.showError(read.error());
    else if (read->refusal || read->mailSize > read->mailLimit)
        refuse(name, *read);
    else
        attach(text, place, read->file);
}

void FileWork::takeDropped(db::TemplateId text, const QStringList &files)
{
    for (const QString &file : files)
        take(text, file, isPictureFile(file) ? db::FilePlace::InText : db::FilePlace::Attached);
}

void FileWork::refuse(const QString &file, const app::ReadyFile &read)
{
    const QString words = read.refusal ? tr(kRefusals.at(static_cast<std::size_t>(*read.refusal))).arg(file)
                                       : tr("With “%1” an e-mail has about %2; your account sends at most "
                                            "%3. Send a link to it instead.")
                                             .arg(file, megabytes(read.mailSize), megabytes(read.mailLimit));
    m_doer.bar().show({Notice::Kind::Danger, words});
}

void FileWork::attach(db::TemplateId text, db::FilePlace place, const app::MailFile &file)
{
    m_doer.run(this, app::AttachFile{text, file.name, place, file.content},
               {.told =
                    [](const app::AttachedToTemplate &done) {
                        return tr("Attached “%1”", "a file").arg(done.file.name);
                    },
                .then =
                    [this, file](const app::AttachedToTemplate &done) {
                        emit attached(done.file);
                        if (done.file.size > kLargePicture)
                            offerSmaller(done.file, file);
                    }});
}

void FileWork::offerSmaller(const db::TemplateFile &file, const app::MailFile &read)
{
    m_doer.desk().askAside(this, app::working(&shrunk, read.content, read.mediaType),
                           [this, file](const db::Result<QByteArray> &smaller) {
                               if (!smaller || smaller->isEmpty())
                                   return;
                               const QPointer<FileWork> alive(this);
                               m_doer.bar().show(
                                   {Notice::Kind::Info,
                                    tr("“%1” has %2. A copy of %3 looks the same in an e-mail.")
                                        .arg(file.name, megabytes(file.size), megabytes(smaller->size())),
                                    tr("Use the smaller copy"), [alive, file, bytes = *smaller] {
                                        if (alive)
                                            alive->replace(file, bytes);
                                    }});
                           });
}

void FileWork::replace(const db::TemplateFile &file, const QByteArray &bytes)
{
    m_doer.run(
        this, app::ReplaceFile{file.id, bytes}, {.told = [](const app::AttachedToTemplate &done) {
            return tr("“%1” has %2 now", "a file, size").arg(done.file.name, megabytes(done.file.size));
        }});
}

void FileWork::remove(const db::TemplateFile &file)
{
    m_doer.run(this, app::DetachFile{file.id},
               {.told = [name = file.name](app::Nothing) { return tr("Removed “%1”", "a file").arg(name); }});
}

} // namespace ui
