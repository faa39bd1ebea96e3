#pragma once

#include "db/core/id.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace ui {

/// Says that only the duplicates of one import are shown, and leads back to all of them; hidden where all
/// are.
class ImportFilter final : public QWidget
{
    Q_OBJECT
public:
    explicit ImportFilter(QWidget *parent = nullptr);

    /// Only groups with a customer of that import; `list`: the name of its file, which may be empty.
    void narrowTo(db::ImportBatchId batch, const QString &list);
    void showAll();
    /// Nothing: of all customers.
    const std::optional<db::ImportBatchId> &batch() const { return m_batch; }

signals:
    /// Others are to be shown.
    void changed();

private:
    QLabel *m_text;
    std::optional<db::ImportBatchId> m_batch;
};

} // namespace ui
