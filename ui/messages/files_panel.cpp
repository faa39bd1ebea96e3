#include "ui/messages/files_panel.h"

#include "app/mail/attached_file.h"
#include "app/mail/mail_size.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/plain_scroll_area.h"
#include "ui/widgets/plain_text.h"

#include <QDropEvent>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString sizeWords(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

/// Empty: something else is dropped.
QStringList filesIn(const QMimeData &data)
{
    QStringList files;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

} // namespace

FilesPanel::FilesPanel(QWidget *parent)
    : QWidget(parent), m_attach(makeButton(u"attachFilePushButton"_s, tr("Attach file…"), ButtonKind::Quiet)),
      m_picture(makeButton(u"attachPicturePushButton"_s, tr("Picture in the text…"), ButtonKind::Quiet)),
      m_rows(columnOf(0, {})), m_size(makeWrappedLabel(TextStyle::Secondary, u"filesSizeLabel"_s))
{
    auto *rows = new QWidget;
    rows->setLayout(m_rows);
    m_rowsArea = new PlainScrollArea(u"filesScrollArea"_s, rows);
    m_rowsArea->followContent(); // many files leave the text its room
    setLayout(columnOf(grid::px(2),
                       {rowOf(grid::small(), {m_attach, m_picture, BoxItem::rest()}), m_rowsArea, m_size}));
    connect(m_attach, &QPushButton::clicked, this, [this] { emit attachAsked(db::FilePlace::Attached); });
    connect(m_picture, &QPushButton::clicked, this, [this] { emit attachAsked(db::FilePlace::InText); });
    takeDropsOf(this);
    setFiles({});
    setStored(false);
}

void FilesPanel::setFiles(const QList<db::TemplateFile> &files)
{
    emptyOut(*m_rows);
    QList<qint64> sizes;
    bool isAnyActive = false;
    for (const db::TemplateFile &file : files) {
        m_rows->addWidget(rowOfFile(file));
        sizes.append(file.size);
        isAnyActive |= app::mayHoldActiveContent(file.mediaType);
    }
    const qint64 size = app::mailSizeWith(sizes);
    const QString weight = size > app::kLargeMail
                               ? tr("Each e-mail has about %1. That is slow to open on a phone, and some "
                                    "mailboxes refuse it.")
                               : tr("Each e-mail has about %1.");
    QStringList notes{
        weight.arg(sizeWords(size)),
        tr("One that is sent by hand goes without its files: attach them in the mail program.")};
    if (isAnyActive)
        notes.append(tr("A web page or an SVG file can hold active content, and some mailboxes refuse it."));
    m_size->setText(notes.join(u' '));
    for (QWidget *part : std::initializer_list<QWidget *>{m_rowsArea, m_size})
        part->setVisible(!files.isEmpty());
}

QWidget *FilesPanel::rowOfFile(const db::TemplateFile &file)
{
    auto *row = new QWidget;
    const bool inText = file.place == db::FilePlace::InText;
    auto *label = new ElidedLabel(TextStyle::Body, u"fileLabel"_s);
    label->setElideMode(Qt::ElideMiddle); // the kind of file and its size stay
    label->setText(inText ? tr("%1 · %2 · in the text", "file, size").arg(file.name, sizeWords(file.size))
                          : tr("%1 · %2", "file, size").arg(file.name, sizeWords(file.size)));
    QPushButton *remove = makeButton(u"removeFilePushButton"_s, tr("Remove"), ButtonKind::Quiet);
    remove->setAccessibleName(tr("Remove “%1”", "a file").arg(file.name));
    remove->setEnabled(m_isStored);
    remove->setToolTip(m_isStored ? QString() : plainTip(tr("Save the template first.")));
    connect(remove, &QPushButton::clicked, this, [this, file] { emit removeAsked(file); });
    row->setLayout(rowOf(grid::small(), {{label, 1}, remove}));
    return row;
}

void FilesPanel::setStored(bool stored)
{
    m_isStored = stored;
    for (QPushButton *button : {m_attach, m_picture}) {
        button->setEnabled(stored);
        button->setToolTip(stored ? QString() : plainTip(tr("Save the template first.")));
    }
}

void FilesPanel::takeDropsOf(QWidget *widget)
{
    widget->setAcceptDrops(true);
    widget->installEventFilter(this);
}

bool FilesPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return QWidget::eventFilter(watched, event);
    auto *drop = static_cast<QDropEvent *>(event); // a drag that enters is one, too
    const QStringList files = filesIn(*drop->mimeData());
    if (files.isEmpty() || isHidden() || !m_attach->isEnabled())
        return QWidget::eventFilter(watched, event);
    drop->acceptProposedAction();
    if (event->type() == QEvent::Drop)
        emit dropped(files);
    return true;
}

} // namespace ui
