#pragma once

#include "db/core/words.h"

#include <QAbstractButton>

namespace ui {

/// The stage as a chip that opens a menu of all five, by click, Space, Enter or Down.
class StageChip final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit StageChip(QWidget *parent = nullptr);

    void setStage(db::LifecycleStage stage);

    QSize sizeHint() const override;

signals:
    /// Another one was chosen.
    void stageAsked(db::LifecycleStage stage);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void openMenu();

    db::LifecycleStage m_stage = db::LifecycleStage::Awareness;
};

} // namespace ui
