#pragma once

namespace db {

/// What an index has of everybody beside the keys by which they are found.
struct WantedColumns
{
    bool facts = false;
    bool contacts = false;
};

} // namespace db
