#pragma once

#include "app/import/import_row.h"

#include <vector>

namespace app {

/// Knows of most rows of a first import, without asking the database, that they name no customer named
/// before.
class FirstNamed final
{
public:
    /// The shop is empty: from here on everybody in it is told of by remember().
    void begin();
    /// By their code and their contact points.
    void remember(const db::Customer &customer);
    /// True: findKnown() would find none of those remembered. False says nothing.
    bool isNew(const ImportRow &row) const;

private:
    bool has(std::size_t hash) const;

    std::vector<bool> m_seen; // by hash, two hits for each text; empty: there is a shop to ask
};

} // namespace app
