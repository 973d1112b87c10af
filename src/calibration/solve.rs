//! Linear equations with a symmetric, positive definite matrix, by Cholesky's method.
#![allow(
    clippy::indexing_slicing,
    reason = "every index runs below the order of a matrix that was checked to be square"
)]

/// The lower triangle L of a matrix A = L·Lᵀ.
#[derive(Debug, Clone, PartialEq)]
pub struct Cholesky {
    lower: Vec<Vec<f64>>,
}

impl Cholesky {
    /// Factors a matrix given by its rows; only the lower triangle is read. `None` if it is not square or not positive
    /// definite.
    pub fn new(matrix: &[Vec<f64>]) -> Option<Self> {
        let order = matrix.len();
        if matrix.iter().any(|row| row.len() != order) {
            return None;
        }
        let mut lower = vec![vec![0.0; order]; order];
        for i in 0..order {
            for j in 0..=i {
                let known: f64 = (0..j).map(|k| lower[i][k] * lower[j][k]).sum();
                let rest = matrix[i][j] - known;
                lower[i][j] = if i == j {
                    if rest.is_nan() || rest <= 0.0 {
                        return None;
                    }
                    rest.sqrt()
                } else {
                    rest / lower[j][j]
                };
            }
        }
        Some(Cholesky { lower })
    }

    /// The x of A·x = b. `None` if b is not as long as A.
    pub fn solve(&self, right: &[f64]) -> Option<Vec<f64>> {
        let order = self.lower.len();
        if right.len() != order {
            return None;
        }
        let mut x = right.to_vec();
        for i in 0..order {
            let known: f64 = (0..i).map(|k| self.lower[i][k] * x[k]).sum();
            x[i] = (x[i] - known) / self.lower[i][i];
        }
        for i in (0..order).rev() {
            let known: f64 = (i + 1..order).map(|k| self.lower[k][i] * x[k]).sum();
            x[i] = (x[i] - known) / self.lower[i][i];
        }
        Some(x)
    }
}

/// Sums weighted equations into the normal matrix and the right-hand side of a least-squares problem.
#[derive(Debug, Clone, PartialEq)]
pub struct Normal {
    /// The matrix, by rows.
    pub matrix: Vec<Vec<f64>>,
    /// The right-hand side.
    pub right: Vec<f64>,
}

impl Normal {
    /// No equations yet, for this many unknowns.
    pub fn new(order: usize) -> Self {
        Normal {
            matrix: vec![vec![0.0; order]; order],
            right: vec![0.0; order],
        }
    }

    /// Adds the equation Σ coefficient · x[column] = value. Columns run below the order.
    pub fn add(&mut self, equation: &[(usize, f64)], value: f64, weight: f64) {
        for &(i, a) in equation {
            for &(j, b) in equation {
                self.matrix[i][j] += weight * a * b;
            }
            self.right[i] += weight * a * value;
        }
    }

    /// The farthest that a solution leaves any equation of the normal system unmet.
    pub fn miss(&self, x: &[f64]) -> f64 {
        let rows = self.matrix.iter().zip(&self.right);
        rows.map(|(row, right)| (dot(row, x) - right).abs()).fold(0.0, f64::max)
    }
}

/// The sum of products.
pub fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}
