#pragma once

#include "tests/house/floor_rules.h"

namespace house {

/// Reads the tests below a root folder, and says where they break the rules for tests. The rules are told in
/// tests/README.md.
class TestRules final
{
public:
    explicit TestRules(const QDir &root);

    /// All findings, in the order of their paths.
    QList<Finding> findings() const;

private:
    QList<Finding> findingsIn(const QString &file) const;
    /// Models of ui that no test gives to the model tester.
    QList<Finding> untestedModels() const;

    QDir m_root;
};

} // namespace house
