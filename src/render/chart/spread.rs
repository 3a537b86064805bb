//! Labels that want the same place: they move apart, each as little as possible.
//!
//! Deliberately absent: the second dimension. Labels of one side of one column, or over one bar,
//! compete along one line only, and there the best answer is known.

/// A label along the line: where its middle wants to be, and how much room it takes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wish {
    pub(super) middle: i32,
    pub(super) room: i32,
}

/// Labels that stand shoulder to shoulder.
struct Block {
    labels: i32,
    room: i32,
    /// Sum over the labels of where each would like the block to begin.
    begins: i32,
}

impl Block {
    /// Where the block begins: at the mean of the wishes, within the ends.
    fn begin(&self, (low, high): (i32, i32)) -> i32 {
        (self.begins / self.labels).min(high - self.room).max(low)
    }
}

/// The middles of labels that do not overlap and stay between two ends, in the order of the wishes.
///
/// Labels keep the order of their wishes along the line; equal wishes keep the order given. If the
/// line is too short for all, the last ones reach over its end.
pub(super) fn spread(wishes: &[Wish], ends: (i32, i32)) -> Vec<i32> {
    let mut order: Vec<usize> = (0..wishes.len()).collect();
    order.sort_by_key(|&n| wishes[n].middle);
    let sorted: Vec<Wish> = order.iter().map(|&n| wishes[n]).collect();
    let mut middles = vec![0; wishes.len()];
    for (n, middle) in order.into_iter().zip(in_order(&sorted, ends)) {
        middles[n] = middle;
    }
    middles
}

/// The same for things that keep the order given, whatever they wish.
pub(super) fn in_order(wishes: &[Wish], ends: (i32, i32)) -> Vec<i32> {
    let mut blocks: Vec<Block> = Vec::new();
    for wish in wishes {
        let mut block = Block { labels: 1, room: wish.room, begins: wish.middle - wish.room / 2 };
        while let Some(before) = blocks.pop_if(|before| before.begin(ends) + before.room > block.begin(ends))
        {
            block = Block {
                labels: before.labels + block.labels,
                room: before.room + block.room,
                begins: before.begins + block.begins - block.labels * before.room,
            };
        }
        blocks.push(block);
    }

    let mut middles = Vec::new();
    let mut labels = wishes.iter();
    for block in &blocks {
        let mut edge = block.begin(ends);
        for wish in labels.by_ref().take(block.labels.unsigned_abs() as usize) {
            middles.push(edge + wish.room / 2);
            edge += wish.room;
        }
    }
    middles
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(middles: &[i32], ends: (i32, i32)) -> Vec<i32> {
        let wishes: Vec<Wish> = middles.iter().map(|&middle| Wish { middle, room: 10 }).collect();
        spread(&wishes, ends)
    }

    #[test]
    fn labels_with_room_stay_where_they_are() {
        assert_eq!(of(&[50, 20, 80], (0, 100)), [50, 20, 80]);
    }

    #[test]
    fn labels_that_collide_move_equally_far() {
        assert_eq!(of(&[50, 52], (0, 100)), [46, 56]);
    }

    #[test]
    fn equal_wishes_keep_their_order() {
        assert_eq!(of(&[50, 50, 50], (0, 100)), [40, 50, 60]);
    }

    #[test]
    fn labels_stay_within_the_ends() {
        assert_eq!(of(&[0, 2, 99], (0, 100)), [5, 15, 95]);
    }

    #[test]
    fn an_order_that_is_given_is_kept() {
        let wishes = [50, 20, 80].map(|middle| Wish { middle, room: 10 });
        assert_eq!(in_order(&wishes, (0, 100)), [30, 40, 80]);
    }

    #[test]
    fn no_labels_need_no_room() {
        assert_eq!(of(&[], (0, 100)), [0; 0]);
    }
}
