#pragma once

#include <QObject>
#include <QSize>

class QHeaderView;
class QSettings;
class QSplitter;
class QWidget;

namespace ui {

/// The least size of the window on a screen with so much room. A small screen may have less than the pages
/// need, which scroll then; a part of it is the frame's and its title's, or the window would reach beyond the
/// screen, where its status line is cut.
QSize leastWindowSize(QSize room);

/// How the person left the window: its place, splitters and columns. What is stored under a name comes
/// back when a widget of that objectName is remembered again.
class WindowState final : public QObject
{
    Q_OBJECT
public:
    /// `settings` outlives this object.
    explicit WindowState(QSettings &settings, QObject *parent = nullptr);

    /// Puts the window where it was; at the first start 1280x800, or smaller on a small screen.
    void restoreWindow(QWidget *window) const;
    void saveWindow(const QWidget *window);

    /// What a page was last set to, in a text of its own; empty at the first start.
    QString note(const QString &name) const;
    void setNote(const QString &name, const QString &text);
    /// The same for one shop.
    QString shopNote(const QString &database, const QString &name) const;
    void setShopNote(const QString &database, const QString &name, const QString &text);
    /// What was run from the command palette lately, the last first; of this database, because ids of another
    /// mean other people.
    QStringList recent(const QString &database) const;
    void setRecent(const QString &database, const QStringList &ids);

    /// Where this shop keeps its copies, as far as this computer has seen; empty: not known.
    QString backupFolder(const QString &database) const;
    void setBackupFolder(const QString &database, const QString &folder);

    /// Restores now, and stores whenever the person moves something.
    void remember(QSplitter *splitter);
    /// Call when the model is set and its columns exist.
    void remember(QHeaderView *header);

private:
    QSettings &m_settings;
};

} // namespace ui
