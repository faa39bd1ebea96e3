#pragma once

#include "app/safekeeping/rescue.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QStringListModel;

namespace ui {

class Dialogs;
class JobProgress;
class ToneLabel;

/// Covers the window of a shop that cannot be opened, is gone, or was not brought up to date: why, and the
/// ways on from here. A copy is chosen by its day and the number of its customers, and takes the place of the
/// damaged file, which is kept.
class RescuePage final : public QWidget
{
    Q_OBJECT
public:
    /// The dialogs outlive this object. `folder`: where else copies were kept; may be empty.
    RescuePage(QString database, QString folder, app::Clock clock, db::Error error, Dialogs &dialogs,
               QWidget *parent = nullptr);
    ~RescuePage() override;

signals:
    /// A copy has taken its place, or it is worth another try: this shop may be opened again.
    void openAgain();
    void openOther(const QString &database);
    /// An empty shop under the name of the missing one.
    void beginNew();

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void listCopies();
    void askForCopy();
    void takeCopy(const app::RescueCopy &copy);
    void restore();
    void askForFile();
    void enter(bool running);
    void retranslate();
    QString noneFound() const;
    bool wasStopped() const;
    QString lead() const;
    bool isOwnShop() const;
    QStringList lines() const;

    QString m_database;
    QString m_folder;
    app::Clock m_clock;
    db::Error m_error;
    Dialogs &m_dialogs;
    bool m_isMissing;
    bool m_isListing = false;
    QList<app::RescueCopy> m_copies;
    QLabel *m_title;
    QLabel *m_lead;
    QLabel *m_listLabel;
    QStringListModel *m_lines;
    QListView *m_list;
    QLabel *m_none;
    JobProgress *m_progress;
    ToneLabel *m_problem;
    QPushButton *m_restore;
    QPushButton *m_choose;
    QPushButton *m_again;
    QPushButton *m_other;
    QPushButton *m_new;
};

} // namespace ui
