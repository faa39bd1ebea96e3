#pragma once

#include "app/customers/customer_profile.h"

#include <QPixmap>
#include <QWidget>

class QLabel;

namespace ui {

class FlowLayout;
class StageChip;

/// Who it is: disc, how one addresses them and the name in large, stage and tags as chips.
class ProfileHead final : public QWidget
{
    Q_OBJECT
public:
    explicit ProfileHead(QWidget *parent = nullptr);

    void show(const app::CustomerProfile &profile);
    QList<QWidget *> keyboardStops() const;

signals:
    /// Another stage was chosen for the customer shown.
    void stageAsked(db::LifecycleStage stage);
    /// A file with a picture was dropped.
    void pictureDropped(const QString &file);

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void showChips(const app::CustomerProfile &profile);

    QString m_initials;
    QPixmap m_picture; ///< in the disc, where there is one
    db::Audience m_audience = db::Audience::Prospect;
    QWidget *m_disc; // keeps the place of the disc, which is painted
    QLabel *m_name;
    QLabel *m_address;
    QWidget *m_chips;
    FlowLayout *m_flow;
    StageChip *m_stage;
};

} // namespace ui
