#include "ui/shell/window_state.h"

#include "ui/theme/grid.h"

#include <QCryptographicHash>
#include <QHeaderView>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString kGeometry = u"window/geometry"_s;
const QString kNotes = u"notes/"_s;

QString keyOfShop(const char *group, const QString &database)
{
    const QByteArray print = QCryptographicHash::hash(database.toUtf8(), QCryptographicHash::Sha1);
    return QLatin1StringView(group) + QString::fromLatin1(print.toHex().left(12));
}

QString keyFor(const char *group, const QObject *object)
{
    Q_ASSERT_X(!object->objectName().isEmpty(), "WindowState", "what is remembered needs a name");
    return QLatin1StringView(group) + object->objectName();
}

constexpr double kOfTheScreen = 0.8;

} // namespace

QSize leastWindowSize(QSize room)
{
    return QSize(grid::px(760), grid::px(480)).boundedTo(room * kOfTheScreen);
}

WindowState::WindowState(QSettings &settings, QObject *parent) : QObject(parent), m_settings(settings) {}

void WindowState::restoreWindow(QWidget *window) const
{
    if (window->restoreGeometry(m_settings.value(kGeometry).toByteArray()))
        return;
    const QSize wanted(1280, 800);
    const QSize room = window->screen()->availableSize();
    window->resize(wanted.boundedTo(room * 0.9));
    if (room.width() <= wanted.width() || room.height() <= wanted.height())
        window->setWindowState(Qt::WindowMaximized);
}

void WindowState::saveWindow(const QWidget *window)
{
    m_settings.setValue(kGeometry, window->saveGeometry());
}

QString WindowState::note(const QString &name) const
{
    return m_settings.value(kNotes + name).toString();
}

void WindowState::setNote(const QString &name, const QString &text)
{
    if (note(name) != text)
        m_settings.setValue(kNotes + name, text);
}

QString WindowState::shopNote(const QString &database, const QString &name) const
{
    return m_settings.value(keyOfShop("shops/", database) + u'/' + name).toString();
}

void WindowState::setShopNote(const QString &database, const QString &name, const QString &text)
{
    if (shopNote(database, name) != text)
        m_settings.setValue(keyOfShop("shops/", database) + u'/' + name, text);
}

QStringList WindowState::recent(const QString &database) const
{
    return m_settings.value(keyOfShop("recent/", database)).toStringList();
}

void WindowState::setRecent(const QString &database, const QStringList &ids)
{
    m_settings.setValue(keyOfShop("recent/", database), ids);
}

QString WindowState::backupFolder(const QString &database) const
{
    return m_settings.value(keyOfShop("backups/", database)).toString();
}

void WindowState::setBackupFolder(const QString &database, const QString &folder)
{
    if (backupFolder(database) != folder)
        m_settings.setValue(keyOfShop("backups/", database), folder);
}

void WindowState::remember(QSplitter *splitter)
{
    const QString key = keyFor("splitters/", splitter);
    splitter->restoreState(m_settings.value(key).toByteArray());
    connect(splitter, &QSplitter::splitterMoved, this, [this, splitter, key] {
        if (splitter->orientation() == Qt::Horizontal) // below each other, they have gone for want of room
            m_settings.setValue(key, splitter->saveState());
    });
}

void WindowState::remember(QHeaderView *header)
{
    const QString key = keyFor("columns/", header);
    header->restoreState(m_settings.value(key).toByteArray());
    const auto store = [this, header, key] { m_settings.setValue(key, header->saveState()); };
    connect(header, &QHeaderView::sectionResized, this, store);
    connect(header, &QHeaderView::sectionMoved, this, store);
    connect(header, &QHeaderView::sortIndicatorChanged, this, store);
}

} // namespace ui
