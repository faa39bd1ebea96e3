#include "ui/import/list_drop.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace ui {

namespace {

QStringList localFiles(const QMimeData *data)
{
    QStringList files;
    if (!data || !data->hasUrls())
        return files;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

} // namespace

// On the application: a field of text inside the window would take the file's name for words.
ListDrop::ListDrop(QWidget *window) : QObject(window), m_window(window)
{
    m_window->setAcceptDrops(true);
    qApp->installEventFilter(this);
}

bool ListDrop::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::DragLeave &&
        type != QEvent::Drop)
        return false;
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || widget->window() != m_window)
        return false;
    if (type == QEvent::DragLeave) {
        emit hovering(false);
        return false;
    }
    auto *drop = static_cast<QDropEvent *>(event); // the drag events are drop events too
    const QStringList files = localFiles(drop->mimeData());
    if (files.isEmpty())
        return false;
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    emit hovering(type != QEvent::Drop);
    if (type == QEvent::Drop && files.size() == 1)
        emit dropped(files.constFirst());
    else if (type == QEvent::Drop)
        emit tooMany();
    return true;
}

} // namespace ui
